export { ImportError as ReaderProblem } from '../library/imported-file';
