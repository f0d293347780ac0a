-- Who keeps a warning out of their own list until when: of each account and warning what the newest record of kind snooze says.
create table snooze (
    id      text   collate "C" primary key,   -- account and warning with a tab between
    seq     bigint not null unique,
    account text   collate "C" not null,
    warning text   collate "C" not null,
    until   timestamptz not null,             -- of one that was ended, when it was
    reason  text   not null,
    made_at timestamptz not null
);
create index snooze_account on snooze (account, until);
create index snooze_warning on snooze (warning);
