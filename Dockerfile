# Three stages: what is slow and seldom changes (packages, media worker), the client, and a slim room.
#   docker build -t giao-ban .

FROM node:24-bookworm-slim AS prepared
WORKDIR /room
# Where the worker is kept inside the image, so that the last stage knows it.
ENV GIAO_BAN_CACHE=/cache
# Our build of the worker, which has the first picture sooner and costs less than upstream's (config/setup/README.md).
ENV MEDIASOUP_SKIP_WORKER_PREBUILT_DOWNLOAD=1
COPY package.json package-lock.json .npmrc ./
COPY config/setup config/setup
RUN node config/setup/prepare.mjs worker

FROM prepared AS built
COPY . .
RUN node config/setup/prepare.mjs start \
  && cp "$(node --input-type=module -e "import('./config/setup/worker-path.mjs').then((m) => console.log(m.workerPath()))")" /mediasoup-worker \
  # The image brings its own Node and its own worker; the packaged Node and the worker's source can go.
  && npm prune --omit=dev --ignore-scripts --no-audit --no-fund \
  && rm -rf node_modules/node-linux-* node_modules/.bin/node node_modules/mediasoup/worker client

FROM node:24-bookworm-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends libssl3 ffmpeg \
  && rm -rf /var/lib/apt/lists/* \
  && install -d -o node -g node /data
WORKDIR /room
COPY --from=built /mediasoup-worker /usr/local/bin/mediasoup-worker
COPY --from=built /room ./
ENV NODE_ENV=production \
  MEDIASOUP_WORKER_BIN=/usr/local/bin/mediasoup-worker \
  HOST=0.0.0.0 \
  PORT=3000 \
  MEDIA_PORT=40000 \
  DATA_DIR=/data
# Nothing in /room is written at run time; it belongs to root, and the room runs as somebody else.
USER node
VOLUME /data
EXPOSE 3000/tcp 40000-40063/tcp 40000-40063/udp
# With a certificate of its own the room answers https; a self-signed one is good enough to ask oneself.
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "process.env.NODE_TLS_REJECT_UNAUTHORIZED='0';const ask=(s)=>fetch(`${s}://127.0.0.1:${process.env.PORT}/healthz`).then((r)=>r.ok||Promise.reject(r));ask('http').catch(()=>ask('https')).catch(()=>process.exit(1))"]
CMD ["node", "server/main.ts"]
