-- What falls due is taken in this order, page after page; one look at the index tells that nothing is due.
create index case_work_due_order on case_work (next_check_at, case_id) where next_check_at is not null;
drop index case_work_due;
