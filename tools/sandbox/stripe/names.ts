/**
 * What each call takes, by the API's published description. Everything else is refused, but for one name that Stripe's own
 * gateway sends: "amount" when it captures.
 */
const words = ( text: string ) => text.trim().split( /\s+/ );

const PAGE = 'ending_before expand limit starting_after';

export const NAMES = {
	createIntent: words( `amount amount_details application_fee_amount automatic_payment_methods capture_method confirm
		confirmation_method confirmation_token currency customer description error_on_requires_action
		excluded_payment_method_types expand hooks mandate mandate_data metadata off_session on_behalf_of payment_details
		payment_method payment_method_configuration payment_method_data payment_method_options payment_method_types
		radar_options receipt_email return_url setup_future_usage shipping statement_descriptor statement_descriptor_suffix
		transfer_data transfer_group use_stripe_sdk` ),
	updateIntent: words( `amount amount_details application_fee_amount capture_method currency customer description
		excluded_payment_method_types expand hooks metadata payment_details payment_method payment_method_configuration
		payment_method_data payment_method_options payment_method_types receipt_email setup_future_usage shipping
		statement_descriptor statement_descriptor_suffix transfer_data transfer_group` ),
	confirmIntent: words( `amount_details capture_method confirmation_token error_on_requires_action
		excluded_payment_method_types expand hooks mandate mandate_data off_session payment_details payment_method
		payment_method_data payment_method_options payment_method_types radar_options receipt_email return_url
		setup_future_usage shipping use_stripe_sdk` ),
	cancelIntent: words( 'cancellation_reason expand' ),
	captureIntent:
		words( `amount amount_details amount_to_capture application_fee_amount expand final_capture hooks metadata
		payment_details statement_descriptor statement_descriptor_suffix transfer_data` ),
	listIntents: words( `created customer ${ PAGE }` ),
	createRefund:
		words( `amount charge currency customer expand instructions_email metadata origin payment_intent reason
		refund_application_fee reverse_transfer` ),
	listRefunds: words( `charge created payment_intent ${ PAGE }` ),
	listCharges: words( `created customer payment_intent transfer_group ${ PAGE }` ),
	listEvents: words( `created delivery_success type types ${ PAGE }` ),
	listMethods: words( `allow_redisplay customer type ${ PAGE }` ),
	createCustomer: words( `address balance business_name cash_balance description email expand individual_name
		invoice_prefix invoice_settings metadata name next_invoice_sequence payment_method phone preferred_locales shipping
		source tax tax_exempt tax_id_data test_clock validate` ),
	searchCustomers: words( 'expand limit page query' ),
	createSession: words( `adaptive_pricing after_expiration allow_promotion_codes automatic_tax
		billing_address_collection branding_settings cancel_url client_reference_id consent_collection currency
		custom_fields custom_text customer customer_account customer_creation customer_email customer_update discounts
		excluded_payment_method_types expand expires_at invoice_creation line_items locale metadata mode name_collection
		optional_items origin_context payment_intent_data payment_method_collection payment_method_configuration
		payment_method_data payment_method_options payment_method_types permissions phone_number_collection
		redirect_on_completion return_url saved_payment_method_options setup_intent_data shipping_address_collection
		shipping_options submit_type subscription_data success_url tax_id_collection ui_mode wallet_options` ),
	sessionIntent: words( `application_fee_amount capture_method description metadata on_behalf_of receipt_email
		setup_future_usage shipping statement_descriptor statement_descriptor_suffix transfer_data transfer_group` ),
	lineItem: words( 'adjustable_quantity dynamic_tax_rates id metadata price price_data quantity tax_rates' ),
	price: words( 'currency product product_data recurring tax_behavior unit_amount unit_amount_decimal' ),
	updateSession: words( 'collected_information expand line_items metadata shipping_options' ),
	listSessions: words( `created customer customer_account customer_details payment_intent payment_link status
		subscription ${ PAGE }` ),
	attach: words( 'customer expand' ),
	only: words( 'expand' ),
	createSetup: words( `attach_to_self automatic_payment_methods confirm confirmation_token customer description
		excluded_payment_method_types expand flow_directions mandate_data metadata on_behalf_of payment_method
		payment_method_configuration payment_method_data payment_method_options payment_method_types return_url single_use
		usage use_stripe_sdk` ),
} as const;
