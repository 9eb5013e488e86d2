-- Those who act on verdicts read them in the order in which they were kept.
create index verdict_in_order on qualification.verdict (definition, id);
