-- Beside the values that tests used it holds from now on everything an assessment rests on: with it the assessment can be made again.
ALTER TABLE "application_assessment" RENAME COLUMN "facts" TO "basis";
