<?php

declare(strict_types=1);

namespace Encore\Rest;

/**
 * Core's controller behind one door: everything, reading too, needs `manage_woocommerce`, and nothing is saved that
 * could not be an offer or a funnel. Without its rules (built by WordPress itself) it saves nothing at all.
 */
final class OwnedPostsController extends \WP_REST_Posts_Controller
{
	use ShopManagersOnly;

	/** @param string $post_type named so by core */
	public function __construct($post_type, private readonly ?OwnedPostRules $rules = null)
	{
		parent::__construct($post_type);
	}

	/** Asked by other controllers too: for comments and attachments of a post. */
	public function check_read_permission($post)
	{
		return OwnedPostRules::denial() === null && parent::check_read_permission($post);
	}

	/** There is none. WordPress would read those of the theme, before it asks who may, and stumble over what is no text. */
	public function check_template($template, $request)
	{
		return $template === '' ? true : ErrorMap::invalidSettings(['template' => 'not_a_choice']);
	}

	public function create_item($request)
	{
		return $this->refusal($request, null) ?? parent::create_item($request);
	}

	public function update_item($request)
	{
		$saved = $this->get_post(RequestNames::id($request));
		return $saved instanceof \WP_Error ? $saved : $this->refusal($request, $saved) ?? parent::update_item($request);
	}

	public function refusal(\WP_REST_Request $request, ?\WP_Post $saved): ?\WP_Error
	{
		return $this->rules === null ? ErrorMap::refusal('not_allowed') : $this->rules->refusal($request, $saved);
	}
}
