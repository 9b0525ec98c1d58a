<?php

declare(strict_types=1);

namespace EncoreSandbox;

/** No answer that could be trusted came back: the call may have been carried out or not. */
final class ProviderUnreachable extends \RuntimeException
{
}
