-- Files with the whole numbers of more than a hundred people leave the house on two people's word (ADR 0053).
ALTER TABLE "second_person_request"
  DROP CONSTRAINT "second_person_request_kind",
  ADD CONSTRAINT "second_person_request_kind" CHECK ("kind" IN ('roleGrant', 'clearExport'));
