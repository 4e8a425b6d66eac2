-- A policy looks for its explanations among the few titles that say that they explain. The words are
-- those of Kinship.SAYS_SO; the index serves only a statement that asks for just these.
create index article_explains_title_ix on article using gin (title gin_trgm_ops)
    where title ~ '解读|读懂|图解|图说|问答|答记者问|明白纸|明白卡|划重点|看懂';
