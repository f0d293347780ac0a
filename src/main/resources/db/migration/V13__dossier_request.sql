-- Requests to open the personal file of an official. Each row holds what the newest record of its request says; seq is the place of
-- that record in the log.

create table dossier_request (
    id           text    collate "C" primary key,
    official     text    collate "C" not null,
    department   text    collate "C" not null,   -- of the official when it was asked, empty if it was not known
    account      text    collate "C" not null,   -- who asks
    name         text    not null,
    purpose      text    not null,
    note         text    not null,
    case_id      text    collate "C" not null,   -- empty if it is about none
    state        text    not null,               -- waiting, approved, refused or urgent
    decided_by   text    collate "C" not null,   -- account, empty if nobody has decided
    decided_name text    not null,
    reason       text    not null,
    asked_at     timestamptz not null,
    decided_at   timestamptz,
    expires_at   timestamptz not null,           -- until when it can be decided, or used
    seq          bigint  not null unique
);
create index dossier_request_account on dossier_request (account, official, seq);
create index dossier_request_department on dossier_request (department, seq);
create index record_dossier_request on record (seq) where kind = 'dossier-request';
