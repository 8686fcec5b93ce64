alter table leader add column phone varchar(60);
alter table no_such_table add column phone varchar(60);
