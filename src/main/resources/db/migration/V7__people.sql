-- Who may sign in, what they may do where, and which source systems may send facts. Each row holds what the newest record of
-- its account or token says; seq is the place of that record in the log.

create table account (
    name        text    collate "C" primary key,
    shown_name  text    not null,
    official    text    collate "C" not null,     -- code of the registry, empty if facts do not name the person
    department  text    collate "C" not null,     -- code of the registry, empty if it is not known
    language    text    not null,                 -- zh or en, empty to go by what requests ask for
    grants      text    collate "C" not null,     -- lines of role, kind of scope and code
    locked      boolean not null,
    must_change boolean not null,
    password    text    not null,                 -- argon2id; the record has its digest alone
    seq         bigint  not null unique
);

create table source_token (
    id          text    collate "C" primary key,
    hash        text    collate "C" not null unique,  -- SHA-256 of the token
    kind        text    not null,                     -- facts or metrics
    source      text    collate "C" not null,         -- under whose name it is kept
    sources     text    collate "C" not null,         -- lines of sources whose facts it may send
    departments text    collate "C" not null,         -- lines of codes, or * for all
    registry    boolean not null,                     -- whether it may send entries of the registry
    note        text    not null,
    made_by     text    not null,
    made_at     timestamptz not null,
    expires_at  timestamptz not null,
    revoked     boolean not null,
    seq         bigint  not null unique
);
create index record_people on record (seq) where kind in ('account', 'source-token');
