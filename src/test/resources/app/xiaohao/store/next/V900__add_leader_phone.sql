alter table leader add column phone varchar(60);
