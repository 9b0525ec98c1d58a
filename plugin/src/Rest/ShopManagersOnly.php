<?php

declare(strict_types=1);

namespace Encore\Rest;

/** For core's controllers of the owner's posts: whoever does not manage the shop gets no further, reading too. */
trait ShopManagersOnly
{
	public function get_items_permissions_check($request)
	{
		return OwnedPostRules::denial() ?? parent::get_items_permissions_check($request);
	}

	public function get_item_permissions_check($request)
	{
		return OwnedPostRules::denial() ?? parent::get_item_permissions_check($request);
	}

	public function create_item_permissions_check($request)
	{
		return OwnedPostRules::denial() ?? parent::create_item_permissions_check($request);
	}

	public function update_item_permissions_check($request)
	{
		return OwnedPostRules::denial() ?? parent::update_item_permissions_check($request);
	}

	public function delete_item_permissions_check($request)
	{
		return OwnedPostRules::denial() ?? parent::delete_item_permissions_check($request);
	}
}
