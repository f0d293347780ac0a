-- Files that people attach to acts on warnings. Each row holds what the newest record of its file says; seq is the place of that
-- record in the log. The record has the digest of the content; the content itself lies in parts, which nobody changes.

create table attachment (
    id          text    collate "C" primary key,
    warning     text    collate "C" not null,
    account     text    collate "C" not null,   -- whose it is
    name        text    not null,
    type        text    not null,               -- media type, told by the content
    sha256      text    collate "C" not null,   -- of the content
    bytes       bigint  not null,
    received_at timestamptz not null,
    expires_at  timestamptz not null,           -- when the content is given up if no act has named it
    state       text    not null,               -- waiting, kept or gone
    act         text    collate "C" not null,   -- id of the fact that names it, empty if none does
    seq         bigint  not null unique
);
create index attachment_of_warning on attachment (warning, sha256);
create index attachment_waiting on attachment (account, expires_at) where state = 'waiting';

create table attachment_part (
    id      text    collate "C" not null,
    nth     integer not null,
    content bytea   not null,
    primary key (id, nth)
);
alter table attachment_part alter column content set storage external;

create index record_attachment on record (seq) where kind = 'attachment';
