-- Which version of a package decides again the cases that began on these days, in place of the one in force then. Of several
-- that cover a case the one recorded last counts.
create table adoption (
    seq          bigint primary key,
    package      text   collate "C" not null,
    version      text   collate "C" not null,
    package_hash text   collate "C" not null,
    from_day     date,                      -- first day, null if there is none
    to_day       date                       -- first day no longer, null if there is none
);

-- Conflicts that somebody has looked at. The conflict itself stays.
create table conflict_review (
    seq          bigint primary key,
    conflict_seq bigint not null,
    reviewer     text   not null,
    note         text   not null
);
create index conflict_review_conflict on conflict_review (conflict_seq);

-- Failures are few among many records, and a replay asks for all of them.
create index record_failure on record (seq) where kind = 'failure';
