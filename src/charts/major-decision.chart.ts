import { procedureChart } from './procedure.ts';

export default procedureChart('major-decision', 4);
