-- 压茬推进: which measures have to end before another begins.

create table measure_order (
  measure_id bigint not null,
  first_id bigint not null,
  constraint measure_order_pk primary key (measure_id, first_id),
  constraint measure_order_measure foreign key (measure_id) references measure (id) on delete cascade,
  constraint measure_order_first foreign key (first_id) references measure (id) on delete cascade
);
create index measure_order_first_index on measure_order (first_id);
comment on table measure_order is '压茬推进: a measure begins when another has ended';
comment on column measure_order.first_id is 'the measure that has to end first';
