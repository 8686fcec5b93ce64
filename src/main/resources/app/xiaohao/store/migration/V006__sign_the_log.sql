-- Who is it that wrote an entry, besides the name that they gave; and whose key vouches for the log.

alter table change_log add column account varchar;
alter table change_log add column machine varchar;
comment on column change_log.account is 'under which the person was signed in; null in entries from before it was recorded';
comment on column change_log.machine is 'the name of the machine; null in entries from before it was recorded';

create table seal_key (
  fingerprint varchar(64) primary key,
  public_key varchar not null,
  kept boolean not null,
  first_number bigint not null
);
comment on table seal_key is 'Keys that sign the log, one an account on a machine; the private halves lie there';
comment on column seal_key.fingerprint is 'SHA-256 of the public key';
comment on column seal_key.public_key is 'Ed25519, X.509 in base 64';
comment on column seal_key.kept is 'false where the machine could not keep it: it signed one session only';
comment on column seal_key.first_number is 'the entry that it signed first';

create table seal_signature (
  number bigint primary key,
  change_number bigint not null,
  fingerprint varchar(64) not null,
  signature varchar not null,
  constraint seal_signature_change foreign key (change_number) references change_log (number),
  constraint seal_signature_key foreign key (fingerprint) references seal_key (fingerprint)
);
comment on table seal_signature is 'The newest seal of each session, signed; the row of the session that is under way follows every change';
comment on column seal_signature.number is 'of the session, counted from 1';
comment on column seal_signature.signature is 'Ed25519 over the text of SessionSeal, in base 64';
