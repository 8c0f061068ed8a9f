export { takeUnmatched as takeUnmatchedSubjects, type ChangedSubject } from '../repository/unmatched-subjects'
