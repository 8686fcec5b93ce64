-- A table that was only opened and saved again has other bytes and the same content.

alter table document_import add column content_sha256 varchar(64);
comment on column document_import.content_sha256 is
  'of what was read, before anybody corrected it; null where the import is older than this column';
create index document_import_content on document_import (content_sha256);
