<?php

declare(strict_types=1);

namespace Encore\Rest;

/** Revisions of an offer or a funnel, for who manages the shop. */
final class OwnedRevisionsController extends \WP_REST_Revisions_Controller
{
	public function get_items_permissions_check($request)
	{
		$allowed = OwnedPosts::allow();
		return $allowed === true ? parent::get_items_permissions_check($request) : $allowed;
	}

	public function get_item_permissions_check($request)
	{
		$allowed = OwnedPosts::allow();
		return $allowed === true ? parent::get_item_permissions_check($request) : $allowed;
	}

	public function delete_item_permissions_check($request)
	{
		$allowed = OwnedPosts::allow();
		return $allowed === true ? parent::delete_item_permissions_check($request) : $allowed;
	}
}
