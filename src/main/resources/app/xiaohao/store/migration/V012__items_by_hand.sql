-- What people add to the ledger, take out of it and move in it by hand. A row beside the item says
-- so; the item itself stays as it is, with its number, its proof and its history.

create table added_issue (
  issue_id bigint primary key,
  source varchar not null,
  reason varchar not null,
  added_at timestamp with time zone not null,
  added_by varchar not null,
  constraint added_issue_issue foreign key (issue_id) references issue (id)
);
comment on table added_issue is '台账增列: an issue that no document brought';
comment on column added_issue.source is '来源: where it comes from, empty where not said';

create table added_measure (
  measure_id bigint primary key,
  source varchar not null,
  reason varchar not null,
  added_at timestamp with time zone not null,
  added_by varchar not null,
  split_from bigint,
  constraint added_measure_measure foreign key (measure_id) references measure (id)
);
comment on table added_measure is '台账增列: a measure that no document brought';
comment on column added_measure.split_from is 'the measure from which it was split (拆分); null where it was added';

create table removed_issue (
  issue_id bigint primary key,
  reason varchar not null,
  removed_at timestamp with time zone not null,
  removed_by varchar not null,
  constraint removed_issue_issue foreign key (issue_id) references issue (id)
);
comment on table removed_issue is '台账删除: an issue that is struck; its row stays, its number is never given again';

create table removed_measure (
  measure_id bigint primary key,
  reason varchar not null,
  removed_at timestamp with time zone not null,
  removed_by varchar not null,
  with_issue boolean not null,
  joined_into bigint,
  constraint removed_measure_measure foreign key (measure_id) references measure (id)
);
comment on table removed_measure is '台账删除: a measure that is struck; its row stays, its number is never given again';
comment on column removed_measure.with_issue is 'whether it went with its whole issue, and comes back with it';
comment on column removed_measure.joined_into is 'the measure into which it was joined (合并); null where it was removed';

create table measure_count (
  issue_id bigint primary key,
  last_number int not null,
  constraint measure_count_issue foreign key (issue_id) references issue (id)
);
comment on table measure_count is 'The highest number that a measure of an issue ever had, where one has left the issue';
