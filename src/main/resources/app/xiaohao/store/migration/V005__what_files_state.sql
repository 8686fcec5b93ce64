-- A file only states. What it says of 销号 is kept as the word of whoever wrote it, and a row that
-- is closed by such a word alone is 据表销号 until somebody confirms it. Beside it: on which day work
-- was done, and what a notice says beyond its issues.

create table closing_statement (
  measure_id bigint not null,
  import_id bigint not null,
  closure varchar(20) not null,
  stated_on date,
  closing_number varchar(100) not null,
  constraint closing_statement_key primary key (measure_id, import_id),
  constraint closing_statement_measure foreign key (measure_id) references measure (id),
  constraint closing_statement_import foreign key (import_id) references document_import (id)
);
comment on table closing_statement is 'What an imported file says of 销号: a statement of the unit, never a step';
comment on column closing_statement.closure is 'REQUESTED, VERIFIED, CLOSED, RETURNED, REOPENED';

-- Whatever stands as closed without a step that closes it was closed by a file's word, into whichever
-- inspection it came. Its approvals were made up by the import.
update measure set closure = 'STATED', approvals = 0
where closure = 'CLOSED' and coalesce(
  (select s.act from closure_step s where s.id =
    (select max(t.id) from closure_step t where t.measure_id = measure.id)), 'STATED') = 'STATED';
update measure_before set closure = 'STATED', approvals = 0
where closure = 'CLOSED' and coalesce(
  (select s.act from closure_step s where s.id =
    (select max(t.id) from closure_step t where t.measure_id = measure_before.measure_id
      and (t.import_id is null or t.import_id < measure_before.import_id))), 'STATED') = 'STATED';
update closure_step set state_after = 'STATED' where act = 'STATED' and state_after = 'CLOSED';

alter table measure_said add column percent int;
comment on column measure_said.percent is 'null where it says none';

alter table measure add column done_on date;
alter table measure_before add column done_on date;
comment on column measure.done_on is 'the day on which it was done as people of this ledger recorded it; null while it is not done and where only a file says so';
update measure set done_on = (
  select cast(max(l.changed_at) as date) from change_log l
  join change_field f on f.change_number = l.number
  where l.measure_id = measure.id and l.kind = 'COMPLETION_CHANGED'
    and f.field = 'completion' and f.value_after = 'DONE')
where completion = 'DONE';
update measure set done_on = (
  select min(p.reported_on) from progress_entry p
  where p.measure_id = measure.id and p.import_id is null and p.percent = 100
    and p.reported_on >= coalesce((select max(r.step_on) from closure_step r
      where r.measure_id = measure.id and r.act = 'REOPEN'), date '0001-01-01'))
where done_on is not null and exists (
  select 1 from progress_entry p
  where p.measure_id = measure.id and p.import_id is null and p.percent = 100
    and p.reported_on < measure.done_on
    and p.reported_on >= coalesce((select max(r.step_on) from closure_step r
      where r.measure_id = measure.id and r.act = 'REOPEN'), date '0001-01-01'));
update measure set done_on = (
  select min(s.step_on) from closure_step s
  where s.measure_id = measure.id and s.act = 'REQUEST' and s.round = measure.round)
where done_on is not null and exists (
  select 1 from closure_step s
  where s.measure_id = measure.id and s.act = 'REQUEST' and s.round = measure.round
    and s.step_on < measure.done_on);

create table notice_metric (
  import_id bigint not null,
  position int not null,
  issue_id bigint not null,
  measure_number int not null,
  quote varchar not null,
  amount double precision not null,
  unit varchar not null,
  constraint notice_metric_key primary key (import_id, position),
  constraint notice_metric_import foreign key (import_id) references document_import (id),
  constraint notice_metric_issue foreign key (issue_id) references issue (id)
);
comment on table notice_metric is 'A rate of completion or a count of work done, as a document gives it';
comment on column notice_metric.measure_number is '0 where it stands before the measures';

create table notice_duty (
  import_id bigint not null,
  position int not null,
  path varchar not null,
  title varchar not null,
  body varchar not null,
  constraint notice_duty_key primary key (import_id, position),
  constraint notice_duty_import foreign key (import_id) references document_import (id)
);
comment on table notice_duty is '下一步: what a notice promises to go on doing';

create table notice_head (
  import_id bigint primary key,
  title varchar,
  signatory varchar,
  signed_on date,
  phone varchar,
  address varchar,
  postcode varchar,
  email varchar,
  comment_from_on date,
  comment_to_on date,
  constraint notice_head_import foreign key (import_id) references document_import (id)
);
comment on table notice_head is 'What a notice says of itself: who signs it, and how and until when the public may comment';

create table notice_total (
  import_id bigint not null,
  position int not null,
  kind varchar(20) not null,
  amount int not null,
  quote varchar not null,
  constraint notice_total_key primary key (import_id, position),
  constraint notice_total_import foreign key (import_id) references document_import (id)
);
comment on table notice_total is 'A total that a notice states of itself';
comment on column notice_total.kind is 'ISSUES, ISSUES_DONE, ISSUES_CLOSED, MEASURES, MEASURES_DONE, MEASURES_CLOSED';
