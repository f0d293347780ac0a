-- The place of the first higher version of the fact, wherever it stands in the log; null as long as there is none. Whether
-- the fact counted at a place is then told by its own row.
alter table fact add column replaced_seq bigint;
update fact set replaced_seq = later.seq
from (select f.source, f.fact_id, f.version, min(h.seq) as seq
      from fact f join fact h on h.source = f.source and h.fact_id = f.fact_id and h.version > f.version
      group by f.source, f.fact_id, f.version) later
where fact.source = later.source and fact.fact_id = later.fact_id and fact.version = later.version;

-- Nothing asks for decisions by what they knew.
drop index decision_known;

-- Rows of these tables are inserted and stay: tidying them up again and again while they grow would bring nothing.
alter table record set (autovacuum_vacuum_insert_threshold = -1);
alter table fact set (autovacuum_vacuum_insert_threshold = -1);
alter table decision set (autovacuum_vacuum_insert_threshold = -1);
