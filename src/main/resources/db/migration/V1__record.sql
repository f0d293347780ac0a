-- The record: one row and one Merkle leaf for everything that was ever recorded. Rows are only ever inserted.
create table record (
    seq       bigint primary key,           -- place in the log, from 0 without gaps; also the order of commits
    kind      text   not null,              -- as "kind" in the body
    leaf_hash bytea  not null,              -- SHA-256(0x00 || UTF-8 of the body)
    body      text   not null               -- canonical JSON (RFC 8785)
);

-- Whole tiles of 256 hashes; level 0 are leaf hashes, level n + 1 the roots of tiles of level n.
create table record_tile (
    level  smallint not null,
    idx    bigint   not null,
    root   bytea    not null,
    hashes bytea    not null,
    primary key (level, idx)
);
alter table record_tile alter column hashes set storage external;

-- One signed head for each batch that was appended. The newest frontier is all that is needed to append.
create table record_head (
    size     bigint primary key,
    root     bytea       not null,
    frontier bytea       not null,
    note     text        not null,          -- C2SP tlog-checkpoint, signed
    at       timestamptz not null           -- when the batch was recorded; never before the head before it
);
create index record_head_at on record_head (at);

-- A guard against mistakes, not against an administrator: what cannot be prevented is found by verification.
create function refuse_change_of_record() returns trigger language plpgsql as $$
begin
    raise exception 'The record is append-only: % of table % is refused.', lower(tg_op), tg_table_name;
end $$;
create trigger record_is_append_only before update or delete or truncate on record
    for each statement execute function refuse_change_of_record();
create trigger record_tile_is_append_only before update or delete or truncate on record_tile
    for each statement execute function refuse_change_of_record();
create trigger record_head_is_append_only before update or delete or truncate on record_head
    for each statement execute function refuse_change_of_record();

-- Read models: made of the record, and can be made again from it.

create table fact (
    source       text   collate "C" not null,
    fact_id      text   collate "C" not null,
    version      bigint not null,
    case_id      text   collate "C" not null,
    content_hash bytea  not null,           -- SHA-256 of the fact's canonical text
    seq          bigint not null unique,
    power        text   collate "C" not null default '',   -- empty if the fact names none
    primary key (source, fact_id, version)
);
create index fact_case on fact (case_id);
create index fact_power on fact (power, case_id) where power <> '';

-- Facts that came with the identity and version of a recorded one, but with other content.
create table fact_conflict (
    source       text   collate "C" not null,
    fact_id      text   collate "C" not null,
    version      bigint not null,
    content_hash bytea  not null,
    seq          bigint not null unique,
    primary key (source, fact_id, version, content_hash)
);

-- Of the rows of one entry, code and first day, the one with the highest seq counts.
create table registry_entry (
    seq          bigint primary key,
    entry        text   collate "C" not null,   -- region, department, post, official, assignment or power
    code         text   collate "C" not null,
    valid_from   date,
    content_hash bytea  not null
);
create index registry_entry_code on registry_entry (entry, code, valid_from, seq);

-- What is known of each case, what of that was assessed, and when to look again.
create table case_work (
    case_id       text   collate "C" primary key,
    facts_seq     bigint not null,              -- newest record that may change the assessment
    assessed_seq  bigint not null default -1,   -- the log position the standing assessment knew
    as_of         timestamptz,                  -- the instant it was made for
    next_check_at timestamptz                   -- first instant at which time alone could change it
);
create index case_work_due on case_work (next_check_at) where next_check_at is not null;
create index case_work_unassessed on case_work (case_id) where facts_seq > assessed_seq;
