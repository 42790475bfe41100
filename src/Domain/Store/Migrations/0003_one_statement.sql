-- Called by a statement that finds a row changed or gone which it was to change: nothing of the statement stands then.
CREATE FUNCTION somebody_was_first() RETURNS xid LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Somebody else changed or deleted a row first.' USING ERRCODE = 'MB001';
END
$$;

-- Every act writes here; who asks, asks by actor or for the last, which the ids tell, because they begin with the time.
DROP INDEX ix_audit_entries_at;
DROP INDEX ix_audit_entries_subject_id;
