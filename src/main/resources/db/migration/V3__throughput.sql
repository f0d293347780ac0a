-- What falls due is taken in this order, page after page; one look at the index tells that nothing is due.
create index case_work_due_order on case_work (next_check_at, case_id) where next_check_at is not null;
drop index case_work_due;

-- Whether there are facts that no assessment has seen. While more facts of a case arrive this stays true and no index
-- changes, so that PostgreSQL keeps the new row on the page of the old one.
alter table case_work add column unseen boolean not null default true;
update case_work set unseen = facts_seq > assessed_seq;
drop index case_work_unassessed;
create index case_work_unseen on case_work (case_id) where unseen;
alter table case_work set (fillfactor = 60);

-- Few powers, many facts: with the power alone equal keys are stored once.
drop index fact_power;
create index fact_power on fact (power) where power <> '';
