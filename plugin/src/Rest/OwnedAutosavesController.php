<?php

declare(strict_types=1);

namespace Encore\Rest;

/** Autosaves of an offer or a funnel: for who manages the shop, and under the same rules as saving. */
final class OwnedAutosavesController extends \WP_REST_Autosaves_Controller
{
	use ShopManagersOnly;

	/** @param string $parent_post_type named so by core */
	public function __construct($parent_post_type, private readonly ?OwnedPostRules $rules = null)
	{
		parent::__construct($parent_post_type);
	}

	public function create_item($request)
	{
		$parent = $this->get_parent(RequestNames::id($request));
		if ($parent instanceof \WP_Error) {
			return $parent;
		}
		if ($this->rules === null) {
			return ErrorMap::refusal('not_allowed');
		}
		return $this->rules->refusal($request, $parent) ?? parent::create_item($request);
	}
}
