import { procedureChart } from './procedure.ts';

export default procedureChart('rules', 5);
