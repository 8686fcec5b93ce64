alter table inspection_rules add column separate_people boolean default true not null;
alter table inspection_rules add column correction_days int default 3 not null;
alter table inspection_rules add column backdated_days int default 30 not null;
comment on column inspection_rules.separate_people is 'whether 核查, 审定 and 销号 of one item are done by different people';
comment on column inspection_rules.correction_days is 'so many days after a date was set whoever set it may correct it without 延期';
comment on column inspection_rules.backdated_days is 'an act dated further back than so many days needs a reason';
