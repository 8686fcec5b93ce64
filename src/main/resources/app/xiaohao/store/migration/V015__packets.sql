-- Which packets (填报表) went out in a period, and which of them came back and were taken.

create table packet (
  sha256 varchar(64) primary key,
  period_id bigint not null,
  addressee varchar not null,
  person boolean not null,
  row_count int not null,
  sent_on date not null,
  returned_on date,
  constraint packet_period foreign key (period_id) references reporting_period (id)
);
create index packet_period_index on packet (period_id);
comment on table packet is '填报表: a workbook that a unit or a person fills in';
comment on column packet.sha256 is 'of all that was sent: which sending it is';
comment on column packet.addressee is 'the unit or the person, as written on it';
comment on column packet.returned_on is 'the day on which something of it was taken last; null before';
