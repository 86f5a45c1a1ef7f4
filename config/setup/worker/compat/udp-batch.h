// Included before UdpSocketHandle.cpp only.
// The worker sends each datagram by a system call of its own, and most of what a forwarded packet costs is spent
// there. What it sends while it works off one wake-up of the event loop is gathered here instead and goes out before
// the loop sleeps again: packets of one size to one receiver as a single datagram that the kernel cuts (UDP_SEGMENT,
// Linux 4.18), and all receivers together in a few calls (sendmmsg). Nothing waits longer than the work at hand.
#pragma once

#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <sys/socket.h>
#include <netinet/in.h>
#include <netinet/udp.h>
#include <uv.h>
#include <vector>

#ifndef UDP_SEGMENT
#define UDP_SEGMENT 103
#endif

namespace giao_ban
{
	class UdpBatch
	{
		// A full batch goes out at once: it bounds the memory, and the burst that the kernel must take.
		static constexpr size_t MaxPackets{ 1024 };
		static constexpr size_t MaxBytes{ 1'500'000 };
		// Of the kernel: so many parts of a datagram, and so large a whole.
		static constexpr size_t MaxParts{ 60 };
		static constexpr size_t MaxWhole{ 64'000 };
		// Messages of one system call.
		static constexpr size_t MaxMessages{ 128 };
		static constexpr size_t Slots{ 2 * MaxPackets };
		static constexpr uint32_t None{ UINT32_MAX };

		struct Packet
		{
			uv_udp_t* handle;
			size_t begin;
			size_t length;
			// Of the same receiver.
			uint32_t next;
		};

		struct Receiver
		{
			uv_udp_t* handle;
			sockaddr_storage address;
			socklen_t addressLength;
			uint32_t first;
			uint32_t last;
		};

		struct Message
		{
			uint32_t first;
			size_t count;
			alignas(cmsghdr) char control[CMSG_SPACE(sizeof(uint16_t))];
		};

		// What libuv sends later because the socket is full; it needs its own copy.
		struct Later
		{
			uv_udp_send_t request;
			char bytes[1];
		};

		std::unique_ptr<char[]> bytes{ new char[MaxBytes] };
		size_t used{ 0 };
		std::vector<Packet> packets;
		std::vector<Receiver> receivers;
		std::vector<uint32_t> slots;
		std::vector<iovec> parts;
		std::vector<mmsghdr> headers;
		std::vector<Message> messages;
		bool cuts{ true };
		size_t sockets{ 0 };
		uv_prepare_t* beforeSleep{ nullptr };
		uv_check_t* afterWake{ nullptr };

	public:
		static UdpBatch& Instance()
		{
			static thread_local UdpBatch instance;

			return instance;
		}

		// The loop must tell when it is about to sleep; without that nothing would ever leave.
		void Open(uv_loop_t* loop)
		{
			if (this->sockets++ > 0)
			{
				return;
			}

			this->beforeSleep = new uv_prepare_t;
			this->afterWake   = new uv_check_t;
			uv_prepare_init(loop, this->beforeSleep);
			uv_prepare_start(this->beforeSleep, [](uv_prepare_t*) { Instance().Flush(); });
			uv_unref(reinterpret_cast<uv_handle_t*>(this->beforeSleep));
			uv_check_init(loop, this->afterWake);
			uv_check_start(this->afterWake, [](uv_check_t*) { Instance().Flush(); });
			uv_unref(reinterpret_cast<uv_handle_t*>(this->afterWake));
		}

		// Before a socket closes, what it was given leaves.
		void Close()
		{
			Flush();

			if (--this->sockets > 0)
			{
				return;
			}

			uv_close(
			  reinterpret_cast<uv_handle_t*>(this->beforeSleep),
			  [](uv_handle_t* handle) { delete reinterpret_cast<uv_prepare_t*>(handle); });
			uv_close(
			  reinterpret_cast<uv_handle_t*>(this->afterWake),
			  [](uv_handle_t* handle) { delete reinterpret_cast<uv_check_t*>(handle); });
		}

		// As uv_udp_try_send() of a single buffer.
		int Add(uv_udp_t* handle, const uv_buf_t& buffer, const sockaddr* address)
		{
			if (buffer.len > MaxWhole)
			{
				return UV_EMSGSIZE;
			}

			if (this->packets.size() == MaxPackets || this->used + buffer.len > MaxBytes)
			{
				Flush();
			}

			const auto index = static_cast<uint32_t>(this->packets.size());
			std::memcpy(this->bytes.get() + this->used, buffer.base, buffer.len);
			this->packets.push_back({ handle, this->used, buffer.len, None });
			this->used += buffer.len;

			auto& receiver = Find(handle, address);

			if (receiver.first == None)
			{
				receiver.first = index;
			}
			else
			{
				this->packets[receiver.last].next = index;
			}

			receiver.last = index;

			return static_cast<int>(buffer.len);
		}

		void Flush()
		{
			if (this->packets.empty())
			{
				return;
			}

			for (const auto& receiver : this->receivers)
			{
				Gather(receiver);
			}

			SendMessages();
			this->packets.clear();
			this->receivers.clear();
			this->slots.assign(Slots, None);
			this->used = 0;
		}

	private:
		UdpBatch() : slots(Slots, None)
		{
			// Reserved once: what is kept points into them.
			this->packets.reserve(MaxPackets);
			this->receivers.reserve(MaxPackets);
			this->parts.reserve(MaxPackets);
			this->headers.reserve(MaxPackets);
			this->messages.reserve(MaxPackets);
		}

		static size_t Hash(const uv_udp_t* handle, const sockaddr* address)
		{
			uint64_t bits = reinterpret_cast<uintptr_t>(handle);

			if (address->sa_family == AF_INET)
			{
				const auto* in = reinterpret_cast<const sockaddr_in*>(address);
				bits ^= (static_cast<uint64_t>(in->sin_addr.s_addr) << 16) ^ in->sin_port;
			}
			else
			{
				const auto* in = reinterpret_cast<const sockaddr_in6*>(address);
				uint64_t halves[2];
				std::memcpy(halves, &in->sin6_addr, sizeof(halves));
				bits ^= halves[0] ^ (halves[1] << 1) ^ in->sin6_port;
			}

			bits *= 0x9e3779b97f4a7c15u;

			return static_cast<size_t>(bits >> 32) % Slots;
		}

		Receiver& Find(uv_udp_t* handle, const sockaddr* address)
		{
			const socklen_t length =
			  address->sa_family == AF_INET ? sizeof(sockaddr_in) : sizeof(sockaddr_in6);

			for (auto slot = Hash(handle, address);; slot = (slot + 1) % Slots)
			{
				if (this->slots[slot] == None)
				{
					this->slots[slot] = static_cast<uint32_t>(this->receivers.size());
					auto& receiver    = this->receivers.emplace_back();
					receiver.handle   = handle;
					receiver.first    = None;
					receiver.last     = None;
					receiver.addressLength = length;
					std::memcpy(&receiver.address, address, length);

					return receiver;
				}

				auto& receiver = this->receivers[this->slots[slot]];

				if (
				  receiver.handle == handle && receiver.addressLength == length &&
				  std::memcmp(&receiver.address, address, length) == 0)
				{
					return receiver;
				}
			}
		}

		// Turns what one receiver gets into as few messages as may be. All parts but the last must be of one size.
		void Gather(const Receiver& receiver)
		{
			for (auto index = receiver.first; index != None;)
			{
				const auto size  = this->packets[index].length;
				const auto first = static_cast<uint32_t>(this->parts.size());
				auto& message    = this->messages.emplace_back();
				size_t whole{ 0 };
				size_t count{ 0 };

				message.first = index;

				while (index != None)
				{
					const auto& packet = this->packets[index];

					if (count > 0 && (!this->cuts || packet.length > size || count == MaxParts || whole + packet.length > MaxWhole))
					{
						break;
					}

					this->parts.push_back({ this->bytes.get() + packet.begin, packet.length });
					whole += packet.length;
					++count;
					index = packet.next;

					if (packet.length < size)
					{
						break;
					}
				}

				message.count = count;

				auto& header                = this->headers.emplace_back();
				header                      = {};
				header.msg_hdr.msg_name     = const_cast<sockaddr_storage*>(&receiver.address);
				header.msg_hdr.msg_namelen  = receiver.addressLength;
				header.msg_hdr.msg_iov      = this->parts.data() + first;
				header.msg_hdr.msg_iovlen   = count;

				if (count > 1)
				{
					header.msg_hdr.msg_control    = message.control;
					header.msg_hdr.msg_controllen = sizeof(message.control);
					auto* control                 = CMSG_FIRSTHDR(&header.msg_hdr);
					control->cmsg_level           = IPPROTO_UDP;
					control->cmsg_type            = UDP_SEGMENT;
					control->cmsg_len             = CMSG_LEN(sizeof(uint16_t));
					const auto part               = static_cast<uint16_t>(size);
					std::memcpy(CMSG_DATA(control), &part, sizeof(part));
				}
			}
		}

		void SendMessages()
		{
			for (size_t done = 0; done < this->headers.size();)
			{
				auto* handle = this->packets[this->messages[done].first].handle;
				size_t end   = done + 1;

				while (end < this->headers.size() && end - done < MaxMessages &&
				       this->packets[this->messages[end].first].handle == handle)
				{
					++end;
				}

				done += SendSome(handle, done, end);
			}

			this->headers.clear();
			this->messages.clear();
			this->parts.clear();
		}

		// How many messages of [begin, end) are dealt with, one way or another.
		size_t SendSome(uv_udp_t* handle, size_t begin, size_t end)
		{
			uv_os_fd_t fd{ -1 };
			int sent{ -1 };

			if (
			  uv_udp_get_send_queue_count(handle) == 0 &&
			  uv_fileno(reinterpret_cast<uv_handle_t*>(handle), &fd) == 0)
			{
				do
				{
					sent = sendmmsg(fd, this->headers.data() + begin, end - begin, 0);
				} while (sent < 0 && errno == EINTR);
			}

			if (sent > 0)
			{
				return static_cast<size_t>(sent);
			}

			// A network device that cannot do it: from now on packets go one by one.
			if (fd != -1 && errno == EIO && this->messages[begin].count > 1)
			{
				this->cuts = false;
			}

			// The socket is full, or this message is not to its liking (e.g. parts larger than the path takes).
			Postpone(handle, begin);

			return 1;
		}

		void Postpone(uv_udp_t* handle, size_t which)
		{
			const auto& header = this->headers[which].msg_hdr;
			auto index         = this->messages[which].first;

			for (size_t count = this->messages[which].count; count > 0; --count)
			{
				const auto& packet = this->packets[index];
				auto* later        = static_cast<Later*>(std::malloc(sizeof(Later) + packet.length));

				if (!later)
				{
					return;
				}

				std::memcpy(later->bytes, this->bytes.get() + packet.begin, packet.length);
				uv_buf_t buffer = uv_buf_init(later->bytes, static_cast<unsigned int>(packet.length));
				const int error = uv_udp_send(
				  &later->request,
				  handle,
				  &buffer,
				  1,
				  static_cast<const sockaddr*>(header.msg_name),
				  [](uv_udp_send_t* request, int) { std::free(reinterpret_cast<Later*>(request)); });

				if (error != 0)
				{
					std::free(later);
				}

				index = packet.next;
			}
		}
	};

	// What arrives while a batch goes out, and the batch itself, must find room: seventy cameras fill the usual buffer
	// in five milliseconds. The system grants as much of it as it allows (net.core.rmem_max, wmem_max).
	inline void makeRoom(uv_udp_t* handle)
	{
		int receive{ 4 << 20 };
		int send{ 4 << 20 };

		uv_recv_buffer_size(reinterpret_cast<uv_handle_t*>(handle), &receive);
		uv_send_buffer_size(reinterpret_cast<uv_handle_t*>(handle), &send);
	}

	inline int openSocket(uv_udp_t* handle, uv_alloc_cb alloc, uv_udp_recv_cb receive)
	{
		UdpBatch::Instance().Open(handle->loop);
		makeRoom(handle);

		return uv_udp_recv_start(handle, alloc, receive);
	}

	inline void closeSocket(uv_handle_t* handle, uv_close_cb closed)
	{
		UdpBatch::Instance().Close();
		uv_close(handle, closed);
	}

	inline int send(uv_udp_t* handle, const uv_buf_t* buffer, unsigned int, const sockaddr* address)
	{
		return UdpBatch::Instance().Add(handle, *buffer, address);
	}
} // namespace giao_ban

#define uv_udp_recv_start giao_ban::openSocket
#define uv_close giao_ban::closeSocket
#define uv_udp_try_send giao_ban::send
