import { procedureChart } from './procedure.ts';

export default procedureChart('normative-documents', 6);
