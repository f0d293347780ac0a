-- Where each warning stands: one row for each, made of the newest fact of its case (see org.mingjing.facts.OwnFacts).
create table warning (
    id           text   collate "C" primary key,  -- of the finding whose life it is
    seq          bigint not null unique,          -- record of the newest fact of its case; also what an act names as the version
    raised_seq   bigint not null unique,          -- record of the finding that raised it; lists are in this order
    followed_seq bigint not null,                 -- record of a finding that the newest change followed
    case_id      text   collate "C" not null,     -- the case that the finding is about
    rule         text   collate "C" not null,
    level        text   collate "C" not null,
    state        text   collate "C" not null,
    department   text   collate "C" not null,     -- of the owner, empty if nobody is known
    official     text   collate "C" not null,     -- the owner, empty if nobody is named
    named        text   collate "C" not null,     -- all officials it names, with tabs between
    assignee     text   collate "C" not null      -- account, empty if nobody has it in hand
);
create index warning_followed on warning (followed_seq);
create index warning_case on warning (case_id, raised_seq);
create index warning_rule on warning (rule, raised_seq);
create index warning_state on warning (state, raised_seq);
create index warning_level on warning (level, raised_seq);
create index warning_department on warning (department, raised_seq);
create index warning_official on warning (official, raised_seq);
create index warning_assignee on warning (assignee, raised_seq);
create index warning_named on warning using gin (string_to_array(named, chr(9)));
create index warning_counts on warning (department, state, level);

-- Whoever follows what becomes of findings asks for the next ones.
create index record_finding on record (seq) where kind = 'finding';
