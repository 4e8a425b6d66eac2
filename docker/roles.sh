#!/bin/sh
# Runs once, when the database is new: the owner that migrates and the role that the hub uses.
set -eu
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -v password="$JUZHEN_DB_PASSWORD" <<'SQL'
create role juzhen_owner login password :'password';
create role juzhen_app login password :'password';
create database juzhen owner juzhen_owner;
\connect juzhen
alter schema public owner to juzhen_owner;
SQL
