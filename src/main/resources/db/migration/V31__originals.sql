-- documents as they came, by the SHA-256 of their bytes; rows are only ever added
create table original (
  sha256 varchar(64) primary key,
  name varchar(500) not null,
  content_type varchar(200) not null,
  size bigint not null,
  kept bigint not null
);

-- in parts: one value may be no longer than a mebibyte
create table original_part (
  sha256 varchar(64) not null,
  part integer not null,
  bytes bytea not null,
  primary key (sha256, part)
);

-- what an original is to a contract
create table original_filing (
  contract varchar(200) not null,
  sha256 varchar(64) not null,
  role varchar(20) not null,
  about varchar(500) not null,
  note varchar(4000) not null,
  filed bigint not null,
  primary key (contract, sha256, role, about)
);

-- messages of the mailbox that were taken: the mailbox itself is never marked
create table taken_mail (
  identity varchar(64) primary key,
  taken bigint not null
);
