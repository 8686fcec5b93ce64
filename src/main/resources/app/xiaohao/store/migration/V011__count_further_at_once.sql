-- H2 writes down how far a column has counted once for every value it takes in advance, and each time that
-- is a commit of its own; a large import takes many. Numbers may leave gaps: they are keys and nothing else.
alter table inspection alter column id set cache ${ahead};
alter table source_document alter column id set cache ${ahead};
alter table document_import alter column id set cache ${ahead};
alter table aspect alter column id set cache ${ahead};
alter table issue alter column id set cache ${ahead};
alter table measure alter column id set cache ${ahead};
alter table deadline_mention alter column id set cache ${ahead};
alter table unit alter column id set cache ${ahead};
alter table leader alter column id set cache ${ahead};
alter table reporting_period alter column id set cache ${ahead};
alter table period_snapshot alter column id set cache ${ahead};
alter table progress_entry alter column id set cache ${ahead};
alter table evidence alter column id set cache ${ahead};
alter table closing_standard alter column id set cache ${ahead};
alter table closure_step alter column id set cache ${ahead};
alter table extension alter column id set cache ${ahead};
alter table supervision alter column id set cache ${ahead};
alter table look_back alter column id set cache ${ahead};
alter table office_table alter column id set cache ${ahead};
alter table reconciliation alter column id set cache ${ahead};
alter table issue_link alter column id set cache ${ahead};
