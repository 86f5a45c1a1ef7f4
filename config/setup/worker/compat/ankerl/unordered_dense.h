// The worker asks for a header-only library of hash tables that Debian 12 lacks; the standard ones take its
// place. Only the hash differs: the standard hash of a number is the number itself, and the worker combines
// addresses and ports by it, so the bits are mixed as that library does.
#pragma once

#include <cstdint>
#include <functional>
#include <type_traits>
#include <unordered_map>
#include <unordered_set>

namespace ankerl::unordered_dense
{
	template<class Key>
	struct hash
	{
		std::size_t operator()(const Key& key) const noexcept(noexcept(std::hash<Key>{}(key)))
		{
			std::uint64_t bits = std::hash<Key>{}(key);

			if constexpr (std::is_integral_v<Key> || std::is_enum_v<Key> || std::is_pointer_v<Key>)
			{
				bits = (bits ^ (bits >> 32)) * 0x9e3779b97f4a7c15u;
				bits ^= bits >> 29;
			}

			return static_cast<std::size_t>(bits);
		}
	};

	template<class Key, class Value, class Hash = hash<Key>, class Equal = std::equal_to<Key>>
	using map = std::unordered_map<Key, Value, Hash, Equal>;

	template<class Key, class Hash = hash<Key>, class Equal = std::equal_to<Key>>
	using set = std::unordered_set<Key, Hash, Equal>;
} // namespace ankerl::unordered_dense
