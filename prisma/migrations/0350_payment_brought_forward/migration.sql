-- 提前发放: an instalment that falls due in an earlier year than planned is borne by that year's sub-budget. Once it has
-- fallen due, been sent or ended, its sub-budget stays what it is; whose it is and how much never changes.
DROP TRIGGER payment_is_frozen ON payment;

CREATE TRIGGER payment_is_frozen BEFORE UPDATE ON payment FOR EACH ROW
  WHEN ((OLD.entitlement_id, OLD.instalment, OLD.amount_fen, OLD.gross_fen, OLD.gate, OLD.gate_recheck)
    IS DISTINCT FROM (NEW.entitlement_id, NEW.instalment, NEW.amount_fen, NEW.gross_fen, NEW.gate, NEW.gate_recheck)
    OR (OLD.status NOT IN ('planned', 'gated') AND OLD.sub_budget_id IS DISTINCT FROM NEW.sub_budget_id))
  EXECUTE FUNCTION row_is_frozen();
