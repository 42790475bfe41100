-- What the log knows was said, or was not to be said; it cannot be planned again. Checked after the insert, which has
-- waited for whoever is moving the same key to the log, so that no moment is left between the two tables.
CREATE FUNCTION refuse_settled_notices() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM fresh JOIN sent_notices USING (dedup_key)) THEN
        RAISE unique_violation USING
            MESSAGE = 'A notice of this key was settled before.', CONSTRAINT = 'ix_sent_notices_dedup_key';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER refuse_settled_notices AFTER INSERT ON notices
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION refuse_settled_notices();
