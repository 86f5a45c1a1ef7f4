// The first picture of whoever comes to a picture that runs. A picture begins with a key frame, and upstream makes
// every newcomer wait for a new one. Senders grant one only so often (libwebrtc none within 300 ms of the last), so
// of seventy who come at once most waited, and a picture that all had went soft with key frames. Here what a stream
// sent since its last key frame is kept while that is fresh, and a newcomer gets it at once; no key frame is asked for.
// The hooks are in patches/first-picture.patch; ISC, as mediasoup.
#ifndef GIAO_BAN_FIRST_PICTURE_H
#define GIAO_BAN_FIRST_PICTURE_H

#include "RTC/Consumer.hpp"
#include "RTC/Producer.hpp"
#include "RTC/RTP/Packet.hpp"
#include "RTC/RTP/SharedPacket.hpp"
#include "SharedInterface.hpp"
#include "handles/TimerHandleInterface.hpp"
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace RTC
{
	class FirstPicture : public TimerHandleInterface::Listener
	{
	public:
		explicit FirstPicture(SharedInterface* shared)
		  : shared(shared), timer(shared->CreateTimer(this, "first-picture"))
		{
		}
		~FirstPicture() override
		{
			this->timer->Stop();
			delete this->timer;
		}
		FirstPicture(const FirstPicture&)            = delete;
		FirstPicture& operator=(const FirstPicture&) = delete;

		/**
		 * Keeps a packet that arrived, if it belongs to a fresh beginning. Before it is forwarded: the copy that is made
		 * here is the one that retransmission buffers share.
		 */
		void Keep(RTC::Producer* producer, RTC::RTP::Packet* packet, RTC::RTP::SharedPacket& sharedPacket)
		{
			if (producer->GetKind() != RTC::Media::Kind::VIDEO)
			{
				return;
			}

			auto& beginning = this->beginnings[producer][packet->GetSsrc()];

			// A key frame may be marked in several of its packets, and one may come twice.
			if (packet->IsKeyFrame() && (beginning.packets.empty() || IsNewer(packet->GetTimestamp(), beginning.timestamp)))
			{
				beginning = Beginning{ this->shared->GetTimeMs(), packet->GetTimestamp(), {}, {} };
			}
			else if (beginning.packets.empty())
			{
				return;
			}
			else if (!IsFresh(beginning) || beginning.packets.size() >= MaxPackets)
			{
				beginning = {};

				return;
			}

			sharedPacket.Assign(packet);
			beginning.packets.push_back(sharedPacket);
		}

		/**
		 * Whether a consumer that needs a key frame will be shown what is kept instead. It is shown in the next turn of
		 * the loop: who asks may be in the middle of changing its layers.
		 */
		bool Show(RTC::Producer* producer, RTC::Consumer* consumer, uint32_t mappedSsrc)
		{
			if (!Find({ producer, consumer, mappedSsrc }))
			{
				return false;
			}

			this->newcomers.push_back({ producer, consumer, mappedSsrc });

			if (!this->timer->IsActive())
			{
				this->timer->Start(0);
			}

			return true;
		}

		void Forget(RTC::Producer* producer)
		{
			this->beginnings.erase(producer);
			std::erase_if(
			  this->newcomers, [producer](const Newcomer& newcomer) { return newcomer.producer == producer; });
		}

		void Forget(RTC::Consumer* consumer)
		{
			for (auto& [producer, streams] : this->beginnings)
			{
				for (auto& [ssrc, beginning] : streams)
				{
					beginning.shownTo.erase(consumer);
				}
			}
			std::erase_if(
			  this->newcomers, [consumer](const Newcomer& newcomer) { return newcomer.consumer == consumer; });
		}

		void OnTimer(TimerHandleInterface* /*timer*/) override
		{
			// Sending may make a consumer ask again.
			std::vector<Newcomer> now;
			now.swap(this->newcomers);

			for (const auto& newcomer : now)
			{
				// A key frame came in the meantime.
				if (!newcomer.consumer->awaitsPicture && !IsPipe(newcomer.consumer))
				{
					continue;
				}

				auto* beginning = Find(newcomer);

				if (!beginning)
				{
					newcomer.producer->RequestKeyFrame(newcomer.mappedSsrc);

					continue;
				}

				beginning->shownTo.insert(newcomer.consumer);
				// What came while it waited is among what is kept; put aside as well, it would be sent out of turn.
				newcomer.consumer->OnProducerStreamManagerClearRetransmissionBuffer();

				const auto& mid = newcomer.consumer->GetRtpParameters().mid;

				for (auto& sharedPacket : beginning->packets)
				{
					auto* packet = sharedPacket.GetPacket();

					if (!mid.empty())
					{
						packet->UpdateMid(mid);
					}

					newcomer.consumer->SendRtpPacket(packet, sharedPacket);
				}
			}
		}

	private:
		struct Beginning
		{
			int64_t beganAtMs{ 0 };
			/** Of its key frame, as the producer's client wrote it. */
			uint32_t timestamp{ 0 };
			/** From the first packet of the key frame, in the order in which they came. */
			std::vector<RTC::RTP::SharedPacket> packets;
			/** Once is enough: who asks again after it was of no use to it needs a new key frame. */
			std::unordered_set<RTC::Consumer*> shownTo;
		};

		struct Newcomer
		{
			RTC::Producer* producer;
			RTC::Consumer* consumer;
			uint32_t mappedSsrc;
		};

		/** More than the 300 ms that a sender makes one wait, and little enough to be caught up with unseen. */
		static constexpr int64_t MaxAgeMs{ 500 };
		static constexpr size_t MaxPackets{ 512 };

		static bool IsNewer(uint32_t timestamp, uint32_t than)
		{
			return static_cast<int32_t>(timestamp - than) > 0;
		}

		static bool IsPipe(const RTC::Consumer* consumer)
		{
			return consumer->GetType() == RTC::RtpParameters::Type::PIPE;
		}

		bool IsFresh(const Beginning& beginning) const
		{
			return this->shared->GetTimeMs() - beginning.beganAtMs <= MaxAgeMs;
		}

		/** What may be shown to this newcomer, if anything. */
		Beginning* Find(const Newcomer& newcomer)
		{
			auto streams = this->beginnings.find(newcomer.producer);

			if (streams == this->beginnings.end())
			{
				return nullptr;
			}

			auto it = streams->second.find(newcomer.mappedSsrc);

			if (it == streams->second.end() || it->second.packets.empty() || !IsFresh(it->second))
			{
				return nullptr;
			}

			auto& beginning = it->second;

			// The other end of a pipe asks as soon as it is there; what was sent before that is lost. Nobody behind a pipe
			// so young has a picture yet of which a part could be missing.
			if (IsPipe(newcomer.consumer))
			{
				return this->shared->GetTimeMs() - newcomer.consumer->beganAtMs <= 2 * MaxAgeMs ? &beginning : nullptr;
			}

			// Who has a picture lost a part of it, or changes to another layer: what is past is of no use to it. Nor is
			// what it saw before it was stopped.
			const bool isNew = newcomer.consumer->awaitsPicture && beginning.beganAtMs > newcomer.consumer->stoppedAtMs;

			return isNew && !beginning.shownTo.contains(newcomer.consumer) ? &beginning : nullptr;
		}

	private:
		SharedInterface* shared;
		TimerHandleInterface* timer;
		/** By producer and mapped SSRC. */
		std::unordered_map<RTC::Producer*, std::unordered_map<uint32_t, Beginning>> beginnings;
		std::vector<Newcomer> newcomers;
	};
} // namespace RTC

#endif
