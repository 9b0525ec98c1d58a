import './order-panel.scss';
