<?php

declare(strict_types=1);

namespace Encore\Rest;

/** Revisions of an offer or a funnel, for who manages the shop. */
final class OwnedRevisionsController extends \WP_REST_Revisions_Controller
{
	use ShopManagersOnly;
}
