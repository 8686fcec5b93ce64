-- The life of a measure up to 销号 and behind it, the rules of each inspection, periods,
-- reconciliations, links, people of units.

alter table measure add column approvals int default 0 not null;
alter table measure add column round int default 1 not null;
alter table measure add column due_rhythm varchar(20) default 'MONTHLY' not null;
alter table measure add column due_month int;
comment on column measure.approvals is 'how many levels have agreed in this round';
comment on column measure.round is '1, and one more each time it was opened again';
comment on column measure.due_rhythm is 'of RECURRING: how often';
update measure set approvals = 1 where closure in ('VERIFIED', 'CLOSED');
update measure set round = 1 + (
  select count(*) from closure_step s
  where s.measure_id = measure.id and s.state_after = 'REOPENED');

alter table measure_before add column approvals int default 0 not null;
alter table measure_before add column round int default 1 not null;
alter table measure_before add column due_rhythm varchar(20) default 'MONTHLY' not null;
alter table measure_before add column due_month int;
alter table measure_said add column due_rhythm varchar(20) default 'MONTHLY' not null;
alter table measure_said add column due_month int;

alter table closing_standard add column evidence varchar default '' not null;
alter table closing_standard drop column met_at;
alter table closing_standard drop column met_by;
comment on column closing_standard.evidence is 'the proof that the line asks for, empty where none';

alter table closure_step add column act varchar(20) default 'STATED' not null;
alter table closure_step add column round int default 1 not null;
alter table closure_step add column level_name varchar default '' not null;
alter table closure_step add column ticked varchar default '' not null;
update closure_step set act = case
  when import_id is not null then 'STATED'
  when state_after = 'REQUESTED' then 'REQUEST'
  when state_after = 'VERIFIED' then 'VERIFY'
  when state_after = 'CLOSED' then 'CLOSE'
  when state_after = 'RETURNED' then 'RETURN'
  when state_after = 'REOPENED' then 'REOPEN'
  else 'STATED' end;
comment on column closure_step.ticked is 'lines of the standard that were met, as worded then, parted by line feeds';

create table evidence_file (
  sha256 varchar(64) primary key,
  size_bytes bigint not null
);
comment on table evidence_file is 'What proof there is, one copy however often used';
create table evidence_piece (
  sha256 varchar(64) not null,
  position int not null,
  content ${bytes} not null,
  constraint evidence_piece_key primary key (sha256, position),
  constraint evidence_piece_file foreign key (sha256) references evidence_file (sha256)
);
comment on table evidence_piece is 'The bytes of proof, in pieces from position 0 on';
insert into evidence_file (sha256, size_bytes)
select e.sha256, octet_length(e.content) from evidence e
where e.id = (select min(f.id) from evidence f where f.sha256 = e.sha256);
insert into evidence_piece (sha256, position, content)
select e.sha256, 0, e.content from evidence e
where e.id = (select min(f.id) from evidence f where f.sha256 = e.sha256);
alter table evidence drop column content;
alter table evidence add column proves varchar default '' not null;
alter table evidence add column round int default 1 not null;
alter table evidence add column removed_at timestamp with time zone;
alter table evidence add column removed_by varchar;
alter table evidence add constraint evidence_bytes
  foreign key (sha256) references evidence_file (sha256);
comment on column evidence.proves is 'which proof of the standard it gives, empty where not said';
comment on column evidence.removed_at is 'null while it counts as proof';

alter table extension add column requested_on date;
alter table extension add column decided_on date;
alter table extension add column opinion varchar default '' not null;
update extension set requested_on = cast(requested_at as date),
  decided_on = cast(decided_at as date);

alter table supervision add column addressee varchar default '' not null;

alter table look_back alter column checked_on drop not null;
alter table look_back alter column outcome drop not null;
alter table look_back add column planned_on date;
alter table look_back add column round int default 1 not null;
alter table look_back add column answers varchar default '' not null;
update look_back set planned_on = checked_on;
comment on column look_back.checked_on is 'null while it is only planned';
comment on column look_back.outcome is 'EXCELLENT, GOOD, FAIR, POOR; null while it is only planned';

create table inspection_rules (
  inspection_id bigint primary key,
  light_rules varchar not null,
  levels varchar not null,
  outside boolean not null,
  look_back_days int not null,
  reporting varchar(20) not null,
  sign_of_life varchar(20) not null,
  stages varchar not null,
  constraint inspection_rules_inspection foreign key (inspection_id)
    references inspection (id) on delete cascade
);
comment on table inspection_rules is 'How the office runs an inspection; without a row the defaults hold';
comment on column inspection_rules.levels is 'parted by line feeds';
comment on column inspection_rules.stages is 'a line a stage: working days, a blank, name';

create table light_set (
  name varchar(200) primary key,
  body text not null
);
comment on table light_set is 'Named sets of light rules that the office made or changed';

create table calendar_day (
  day_on date primary key,
  kind varchar(20) not null
);
comment on table calendar_day is 'Days that are other than the calendar that ships says';

alter table reporting_period add column closed_on date;
alter table reporting_period add column closed_by varchar;

alter table period_snapshot add constraint period_snapshot_once unique (period_id);
alter table progress_entry add column late boolean default false not null;
comment on column progress_entry.late is 'it came after its period was closed (补报)';

create table left_out (
  import_id bigint not null references document_import (id),
  position int not null,
  path varchar not null,
  aspect varchar not null,
  title varchar not null,
  body varchar not null,
  constraint left_out_key primary key (import_id, position)
);
comment on table left_out is 'What a document has and a person left out when it was imported, a row a measure';

create table reconciliation (
  id bigint generated by default as identity primary key,
  inspection_id bigint not null,
  period_id bigint references reporting_period (id),
  title varchar not null,
  signed_on date not null,
  signed_at timestamp with time zone not null,
  signed_by varchar not null,
  sha256 varchar(64) not null,
  body text not null,
  constraint reconciliation_inspection foreign key (inspection_id) references inspection (id)
);
comment on table reconciliation is '对账单 as it was signed off';

create table issue_link (
  id bigint generated by default as identity primary key,
  issue_id bigint not null,
  other_id bigint not null,
  kind varchar(20) not null,
  shares_progress boolean not null,
  note varchar not null,
  constraint issue_link_issue foreign key (issue_id) references issue (id) on delete cascade,
  constraint issue_link_other foreign key (other_id) references issue (id) on delete cascade
);
create index issue_link_issue_index on issue_link (issue_id);
create index issue_link_other_index on issue_link (other_id);
comment on table issue_link is 'Issues that speak of the same problem';

create table unit_person (
  unit_id bigint not null references unit (id) on delete cascade,
  position int not null,
  name varchar not null,
  post varchar not null,
  phone varchar not null,
  constraint unit_person_key primary key (unit_id, position)
);
comment on table unit_person is 'Who is called in a unit';
