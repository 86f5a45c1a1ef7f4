import type { Consumer, Producer, ProducerStat, WebRtcTransport, WebRtcTransportStat } from 'mediasoup/types';
import type { LineSample } from '../../shared/statistics-contract.ts';

/** RTCP counts loss in 256ths (RFC 3550). */
const LOSS_UNIT = 256;
/** The clock of all video, ticks per ms (RFC 3551). */
const VIDEO_TICKS = 90;
const SOUND_TICKS = 48;

/** A transport's own account of itself, or nothing if there is none or it has gone. */
export const statsOf = async (transport: WebRtcTransport | null): Promise<WebRtcTransportStat | null> => {
  if (!transport || transport.closed) return null;
  const [stat] = await transport.getStats();
  return stat ?? null;
};

const average = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** What each layer of a producer brings, bit/s, the smallest first; 0 where nothing comes. */
export const layerBitrates = (producer: Producer, stats: readonly ProducerStat[]): number[] =>
  (producer.rtpParameters.encodings ?? []).map(
    ({ ssrc, rid }) =>
      stats.find((stat) => (rid !== undefined ? stat.rid === rid : stat.ssrc === ssrc))?.bitrate ?? 0,
  );

/** What comes from a device: of its transport, and of the one producer that speaks for all. */
export const sendingSample = (
  transport: WebRtcTransportStat,
  stats: readonly ProducerStat[],
): NonNullable<LineSample['sending']> => {
  const active = stats.filter(({ bitrate }) => bitrate > 0);
  const ticks = stats[0]?.kind === 'audio' ? SOUND_TICKS : VIDEO_TICKS;
  return {
    bitrate: transport.rtpRecvBitrate,
    loss:
      transport.rtpPacketLossReceived ?? average(active.map(({ fractionLost }) => fractionLost / LOSS_UNIT)),
    jitterMs: Math.round(average(active.map(({ jitter }) => jitter / ticks)) * 10) / 10,
    layers: stats[0]?.kind === 'video' ? active.length : 0,
  };
};

/** What goes to a device: of its transport, and of the largest picture that it shows. */
export const receivingSample = (
  transport: WebRtcTransportStat,
  stage: Consumer | null,
  fractionLost: number,
  report: { readonly framesPerSecond: number; readonly freezes: number } | null,
): NonNullable<LineSample['receiving']> => ({
  bitrate: transport.rtpSendBitrate,
  available: transport.availableOutgoingBitrate || null,
  loss: transport.rtpPacketLossSent || fractionLost / LOSS_UNIT,
  layer: stage?.currentLayers
    ? {
        spatial: stage.currentLayers.spatialLayer,
        temporal: stage.currentLayers.temporalLayer ?? 0,
      }
    : null,
  framesPerSecond: report?.framesPerSecond ?? null,
  freezes: report?.freezes ?? null,
});

/** Whether a picture comes smaller than it is wanted though its sender sends it larger. */
export const isShort = (consumer: Consumer): boolean => {
  if (consumer.producerPaused || consumer.type !== 'simulcast') return false;
  const wanted = consumer.preferredLayers?.spatialLayer ?? 0;
  const sent = consumer.score.producerScores.findLastIndex((score, layer) => score > 0 && layer <= wanted);
  return sent >= 0 && (consumer.currentLayers?.spatialLayer ?? -1) < sent;
};
