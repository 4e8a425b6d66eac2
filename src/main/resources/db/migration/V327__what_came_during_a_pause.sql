-- What came or was classed while an account stood still is looked for when it is back.
create index article_version_received_ix on article_version (received_at);
create index article_importance_at_ix on article (importance_at) where importance_at is not null;
