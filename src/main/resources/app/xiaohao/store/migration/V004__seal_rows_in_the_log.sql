create table change_image (
  change_number bigint primary key,
  first_number bigint not null,
  content ${bytes} not null,
  constraint change_image_change foreign key (change_number) references change_log (number)
);
comment on table change_image is 'What became of every row that a transaction touched, in the form of ImageCodec; sealed with the last entry of the transaction';
comment on column change_image.first_number is 'the first entry of the transaction';
