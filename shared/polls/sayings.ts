import type { Base, Majority, Quorum } from './settings.ts';
import type { MotionCount } from './tally.ts';

const BASES_VI: Record<Base, string> = {
  valid: 'số phiếu tán thành và không tán thành',
  cast: 'số phiếu thu về',
  present: 'số có mặt',
  entitled: 'tổng số được biểu quyết',
};
const BASES_EN: Record<Base, string> = {
  valid: 'of yes and no',
  cast: 'of the ballots cast',
  present: 'of those present',
  entitled: 'of all entitled',
};

const majorityVi = (majority: Majority, base: Base): string => {
  switch (majority.kind) {
    case 'simple':
      return 'cần tán thành nhiều hơn không tán thành';
    case 'absolute':
      return `cần quá nửa ${BASES_VI[base]}`;
    case 'two_thirds':
      return `cần ít nhất 2/3 ${BASES_VI[base]}`;
    case 'three_quarters':
      return `cần ít nhất 3/4 ${BASES_VI[base]}`;
    case 'custom': {
      const { numerator, denominator } = majority.part;
      return `cần ${majority.moreThan ? 'trên' : 'ít nhất'} ${numerator}/${denominator} ${BASES_VI[base]}`;
    }
  }
};

const majorityEn = (majority: Majority, base: Base): string => {
  switch (majority.kind) {
    case 'simple':
      return 'more yes than no needed';
    case 'absolute':
      return `more than half ${BASES_EN[base]} needed`;
    case 'two_thirds':
      return `at least 2/3 ${BASES_EN[base]} needed`;
    case 'three_quarters':
      return `at least 3/4 ${BASES_EN[base]} needed`;
    case 'custom': {
      const { numerator, denominator } = majority.part;
      return `${majority.moreThan ? 'more than' : 'at least'} ${numerator}/${denominator} ${BASES_EN[base]} needed`;
    }
  }
};

const reached = (majority: Majority, yes: number, against: number): string =>
  majority.kind === 'simple' ? `${yes} – ${against}` : `${yes}/${against}`;

const vi = {
  head: (question: string, cast: number, entitled: number) =>
    `Biểu quyết “${question}”: ${cast}/${entitled} điểm cầu bỏ phiếu.`,
  weighted: (cast: number, entitled: number) => `Tính theo trọng số: ${cast}/${entitled}.`,
  quorum: ({ part, of }: Quorum, value: number, whole: number, met: boolean) =>
    `Cần ít nhất ${part.numerator}/${part.denominator} ${of === 'present' ? 'có mặt' : 'bỏ phiếu'}: ${value}/${whole}, ${met ? 'đủ' : 'không đủ'}.`,
  counts: ({ yes, no, abstain }: MotionCount, absent: number) =>
    `tán thành ${yes}, không tán thành ${no}, không có ý kiến ${abstain}, không bỏ phiếu ${absent}`,
  needed: (majority: Majority, base: Base, yes: number, against: number) =>
    `${majorityVi(majority, base)} (${reached(majority, yes, against)})`,
  carried: 'được thông qua',
  notCarried: 'không được thông qua',
  tied: 'ngang phiếu, chờ chủ trì quyết định',
  repeat: 'ngang phiếu, phải biểu quyết lại',
  noQuorum: 'không đủ số cần thiết, không có giá trị',
  byChair: 'ngang phiếu, theo quyết định của chủ trì',
  blank: (blank: number, absent: number) => `phiếu trắng ${blank}, không bỏ phiếu ${absent}`,
  chosen: (names: string, election: boolean) => `${election ? 'Trúng cử' : 'Được chọn'}: ${names}.`,
  nobody: 'Không có phương án nào đạt.',
  scale: (value: number, count: number) => `mức ${value}: ${count}`,
  texts: (count: number) => `Có ${count} ý kiến bằng lời.`,
  acclaimed: (question: string) =>
    `Hội nghị nhất trí thông qua “${question}” bằng biểu thị chung, không lấy phiếu từng điểm cầu.`,
};

/** The parts that the sentence for the minutes is put together from, in one language. */
export type Saying = typeof vi;

const en: Saying = {
  head: (question, cast, entitled) =>
    `Vote on “${question}”: ${cast} of ${entitled} endpoints cast a ballot.`,
  weighted: (cast, entitled) => `By weight: ${cast} of ${entitled}.`,
  quorum: ({ part, of }, value, whole, met) =>
    `At least ${part.numerator}/${part.denominator} have to ${of === 'present' ? 'be present' : 'vote'}: ${value} of ${whole}, quorum ${met ? 'met' : 'not met'}.`,
  counts: ({ yes, no, abstain }, absent) => `yes ${yes}, no ${no}, abstain ${abstain}, no ballot ${absent}`,
  needed: (majority, base, yes, against) =>
    `${majorityEn(majority, base)} (${reached(majority, yes, against)})`,
  carried: 'carried',
  notCarried: 'not carried',
  tied: 'tied, for the chair to decide',
  repeat: 'tied, to be voted on again',
  noQuorum: 'no quorum, without effect',
  byChair: 'tied, by the decision of the chair',
  blank: (blank, absent) => `blank ${blank}, no ballot ${absent}`,
  chosen: (names, election) => `${election ? 'Elected' : 'Chosen'}: ${names}.`,
  nobody: 'Nothing reached the majority.',
  scale: (value, count) => `${value}: ${count}`,
  texts: (count) => `Answers in words: ${count}.`,
  acclaimed: (question) => `“${question}” was approved by acclamation, without a ballot of each endpoint.`,
};

export const SAYINGS = { vi, en };
