-- Read models of what was decided; like those of V1 they can be made again from the record.

-- Rule packages as they were when first used, with the exact text of every file in the record.
create table package (
    hash    text   collate "C" primary key,
    id      text   collate "C" not null,
    version text   collate "C" not null,
    seq     bigint not null unique,
    unique (id, version)
);

-- One row for each assessment of a case by a package.
create table decision (
    seq           bigint primary key,
    case_id       text   collate "C" not null,
    package       text   collate "C" not null,
    version       text   collate "C" not null,
    package_hash  text   collate "C" not null,
    as_of         timestamptz not null,
    known_seq     bigint not null,             -- place in the log up to which facts were known
    result_digest text   collate "C" not null
);
create index decision_case on decision (case_id, package, seq);
create index decision_known on decision (known_seq, seq);

-- The newest state of each finding; its words stand in the record seq names.
create table finding (
    id       text    collate "C" primary key,  -- of case, package, rule and key: the same from first to last
    case_id  text    collate "C" not null,
    package  text    collate "C" not null,
    standing boolean not null,
    seq      bigint  not null unique
);
create index finding_case on finding (case_id);
create index finding_standing on finding (case_id, package) where standing;

-- Cases that could not be assessed, until they can.
create table failure (
    case_id text   collate "C" not null,
    package text   collate "C" not null,
    seq     bigint not null,
    primary key (case_id, package)
);
