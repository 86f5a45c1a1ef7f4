import type {
  MediaAnswer,
  MediaNotice,
  MediaRefusal,
  MediaRequest,
  MediaRequestType,
} from '../../shared/media-contract.ts';

/** The socket, as far as the media need it. */
export interface Signalling {
  readonly request: <Type extends MediaRequestType>(
    request: MediaRequest<Type>,
  ) => Promise<MediaAnswer<Type>>;
  readonly onNotice: (listener: (notice: MediaNotice) => void) => () => void;
  /** Calls the listener each time the socket is live, now included. */
  readonly onUp: (listener: () => void) => () => void;
}

/** The server said no; mediasoup-client hands it through as an error. */
export class Refused extends Error {
  readonly refusal: MediaRefusal;
  constructor(refusal: MediaRefusal) {
    super(refusal);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}

type Result<Type extends MediaRequestType> = Extract<MediaAnswer<Type>, { ok: true }>['result'];

type Fields<Type extends MediaRequestType> = Omit<MediaRequest<Type>, 'type'>;

/** Sends a request; the result, or a thrown refusal. */
export const createAsk =
  (signalling: Signalling) =>
  async <Type extends MediaRequestType>(type: Type, fields: Fields<Type>): Promise<Result<Type>> => {
    const answer = await signalling.request<Type>({ type, ...fields } as MediaRequest<Type>);
    if (!answer.ok) throw new Refused(answer.refusal);
    return answer.result;
  };

export type Ask = ReturnType<typeof createAsk>;
