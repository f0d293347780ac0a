-- By which channels people are told, how each account is reached, and what is to be told to whom.

-- Each row holds what the newest record of its channel says; of the secrets, which lie here under a seal of the home's key, the record
-- has the digest alone.
create table channel (
    id       text    collate "C" primary key,
    kind     text    collate "C" not null,
    name     text    not null,
    settings text    not null,                    -- canonical JSON
    enabled  boolean not null,
    secrets  text    not null,                    -- sealed
    seq      bigint  not null unique
);

-- Likewise: how an account is reached, under a seal, as it is of a person.
create table contact (
    account  text   collate "C" primary key,
    channels text   collate "C" not null,         -- lines of ids; empty for all that can reach the person
    reached  text   not null,                     -- sealed
    seq      bigint not null unique
);

-- What is to be told to whom: rows that the facts of warnings lead to, written with them. The last four columns are how the queue stands.
create table delivery (
    seq       bigint   not null,                  -- of the fact that is the act
    nth       integer  not null,                  -- which of the tellings that the fact names
    key       text     collate "C" primary key,   -- the same however often it is sent
    warning   text     collate "C" not null,
    recipient text     collate "C" not null,      -- as the ladder calls them
    account   text     collate "C" not null,      -- empty for a group, or if nobody was found
    channel   text     collate "C" not null,      -- empty if nobody was found
    level     text     collate "C" not null,
    state     text     not null,                  -- waiting, sent, dead; nobody
    due_at    timestamptz,                        -- when it is tried next, null unless it waits
    tries     integer  not null default 0,
    bundle    text     collate "C" not null default ''  -- key of the message in which it was tried with others
);
create index delivery_act on delivery (seq, nth);
create index delivery_warning on delivery (warning);
create index delivery_due on delivery (channel, due_at) where due_at is not null;
create index delivery_not_sent on delivery (state, seq) where state <> 'sent';

-- What came of them, a row for each record.
create table delivery_outcome (
    seq   bigint  primary key,
    key   text    collate "C" not null,
    state text    not null,
    tries integer not null,
    at    timestamptz not null,
    by    text    collate "C" not null,           -- account that had it sent again, else empty
    said  text    not null                        -- why it was given up, in both languages
);
create index delivery_outcome_key on delivery_outcome (key, seq);
create index delivery_outcome_at on delivery_outcome (state, at);

-- Of db-scheduler, as it asks for it.
create table scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);

create index record_notices on record (seq) where kind in ('channel', 'contact', 'delivery');
