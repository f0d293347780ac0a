-- Who opened what concerns an official by name, when and for what: one row for each record of that kind.

create table opening (
    seq       bigint  primary key,
    account   text    collate "C" not null,
    name      text    not null,               -- of the person, as it was then
    role      text    not null,
    view      text    not null,               -- what kind of view or export
    case_id   text    collate "C" not null,   -- empty if it is about none or many
    warning   text    collate "C" not null,   -- that was handled, empty if none was
    purpose   text    not null,
    note      text    not null,
    request   text    collate "C" not null,   -- by which a personal file was opened, empty if none
    officials text    collate "C" not null,   -- all whom it named, with tabs between
    at        timestamptz not null
);
create index opening_officials on opening using gin (string_to_array(officials, chr(9)));
create index opening_request on opening (request) where request <> '';
create index record_opening on record (seq) where kind = 'opening';
