import type { MockService } from '../../app/services';
import type { MockInterview } from '../../mock/mock-interview';
import { makeReport } from '../../mock/report/make-report';
import type { MockReport } from '../../mock/report/report';

/** The report of an interview, told anew from its attempts as they are now. */
export function reportOf(service: MockService, mock: MockInterview): MockReport {
  return makeReport(mock, service.bankOf(mock), service.attemptsOf(mock));
}
