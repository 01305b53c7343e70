// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/result.h"

#include <exception>
#include <new>
#include <stdexcept>

namespace activation {

Fault caughtFault() {
    const auto noMemory = [] { return Fault{CORE_TEXT("Fault", "there is not enough memory")}; };
    try {
        throw;
    } catch (const std::bad_alloc&) {
        return noMemory();
    } catch (const std::length_error&) {  // a container that would be larger than memory
        return noMemory();
    } catch (const std::exception& fault) {
        return Fault{std::string(fault.what())};
    } catch (...) {
        return Fault{CORE_TEXT("Fault", "an unknown exception was thrown")};
    }
}

}  // namespace activation
