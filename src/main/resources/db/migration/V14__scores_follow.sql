-- Whether the scores were corrected because of the warning: '' never, 'out' it left them, 'in' it came back to them.
alter table warning add column scored text collate "C" not null default '';
create index warning_unscored on warning (state) where scored <> 'out';
create index warning_scored_out on warning (state) where scored = 'out';
create index warning_scored on warning (raised_seq) where scored <> '';
