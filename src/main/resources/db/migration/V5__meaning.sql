-- The version of the engine's meaning by which a decision was made. Decisions recorded before they named it are of the first.
alter table decision add column meaning integer not null default 1;
